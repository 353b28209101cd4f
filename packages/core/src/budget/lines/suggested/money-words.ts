import { unknownCurrency } from '../../../basics/currency.ts';
/** What words about money say: the currency, and the power of ten of its unit that figures are in. */
export interface MoneyWords {
  readonly currency: string | null;
  readonly power: number | null;
}

const powers: readonly (readonly [number, RegExp])[] = [
  [8, /亿元|億元/u],
  [7, /\bcrores?\b/iu],
  [6, /million|\bmln\b|\bmio\.?\b|\bMn\b|млн|百万|millon|مليون|ملايين|milh[õo]/iu],
  [5, /\blakhs?\b/iu],
  [4, /万元|萬元|\(万\)/u],
  [
    3,
    /thousand|\b000s?\b|['’]000|тыс|千元|千円|\(千\)|millier|\bmiles\b|آلاف|ألف|tausend|\bTCHF\b|\bTEUR\b|\bT€|\bk€|\bkCHF\b|\bk\$|\bK(?:EUR|CHF|USD)\b|\bmil reais\b|\bmigliaia\b/iu,
  ],
];

const currencies: readonly (readonly [string, RegExp])[] = [
  [
    'CHF',
    /\bT?CHF\b|swiss francs?|francs? suisses?|francos suizos|schweizer franken|швейцарск|瑞士法郎|فرنك سويسري|\bFr\./iu,
  ],
  [
    'USD',
    /\bUSD\b|US\$|\bus dollars?\b|united states dollars?|d[oó]lares? (?:de los )?(?:EE|Estados)|dollars? des [EÉ]tats|долл\. ?США|долларов США|美元|دولار/iu,
  ],
  ['EUR', /\bT?EUR\b|€|\beuros?\b|евро|欧元|يورو/iu],
  ['GBP', /\bGBP\b|£|pounds? sterling|英镑/iu],
  ['CNY', /\bCNY\b|\bRMB\b|人民币|[万千亿百]元|[（(:：]\s*元|萬元/iu],
  ['RUB', /\bRUB\b|руб|₽/iu],
  ['BRL', /\bBRL\b|R\$|\breais\b/iu],
  ['INR', /\bINR\b|₹|\brupees?\b|\blakhs?\b|\bcrores?\b|\bRs\.?(?=\s)/iu],
  ['JPY', /\bJPY\b|日元|百万円|千円/iu],
  ['ILS', /\bILS\b|₪|ש"ח/u],
  ['SAR', /\bSAR\b|ريال سعودي/u],
  ['EGP', /\bEGP\b|جنيه مصري/u],
  ['CAD', /\bCAD\b|canadian dollars?|C\$/iu],
  ['AUD', /\bAUD\b|australian dollars?|A\$/iu],
  ['MXN', /\bMXN\b|pesos mexicanos/iu],
  ['KES', /\bKES\b|\bKshs?\b/iu],
  ['NGN', /\bNGN\b|₦/u],
  ['UAH', /\bUAH\b|грн|₴/u],
  ['SEK', /\bSEK\b/u],
  ['NOK', /\bNOK\b/u],
  ['DKK', /\bDKK\b/u],
  ['PLN', /\bPLN\b|zł/u],
  ['ZAR', /\bZAR\b/u],
];

/** What a title, the name of a column or a cell says of money. */
export function moneyWords(text: string): MoneyWords {
  const power = powers.find(([, words]) => words.test(text))?.[0] ?? null;
  const currency = currencies.find(([, words]) => words.test(text))?.[0] ?? null;
  return { currency, power };
}

/** How many digits amounts of a currency have behind their decimal sign. */
export function currencyDigits(currency: string): number {
  return currency === unknownCurrency
    ? 2
    : (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
        2);
}
