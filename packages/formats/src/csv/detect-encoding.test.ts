import { describe, expect, test } from 'vitest';
import { decodeAny } from './detect-encoding.ts';

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** The bytes of every character of an encoding, found by decoding all there are. */
function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  const add = (...bytes: readonly number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if (Array.from(text).length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes);
  };
  for (let lead = 0; lead < 256; lead += 1) add(lead);
  for (let lead = 0x81; lead < 255 && /gb|big5|jis|euc/.test(encoding); lead += 1) {
    for (let trail = 0x40; trail < 255; trail += 1) add(lead, trail);
  }
  tables.set(encoding, table);
  return table;
}

function encoded(text: string, encoding: string): Uint8Array {
  const table = tableOf(encoding);
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const bytes = table.get(character);
      if (!bytes) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

const spanish =
  'Código;Descripción;Año 2024\n1;Educación y promoción social;1.234,50\n2;Órganos de señalización;3';
const capitals = 'CÓDIGO;DESCRIPCIÓN;AÑO\n1;EDUCACIÓN;12\n2;PROTECCIÓN;3';
const french = 'Chapitre;Libellé\n1;Dépenses de personnel à l’étranger\n2;Œuvres sociales : 5 €';
const frenchPlain = "Chapitre;Libellé\n1;Dépenses de personnel à l'étranger\n2;Œuvres sociales : 5 €";
const german = 'Kapitel;Bezeichnung\n1;Gebühren für Verträge;12\n2;Straßen und Brücken;3';
const polish =
  'Dział;Nazwa\n1;Oświata i wychowanie, świadczenia społeczne;12\n2;Gospodarka mieszkaniowa i żegluga;3';
const czech =
  'Kapitola;Název\n1;Ministerstvo školství, mládeže a tělovýchovy;12\n2;Příspěvky na důchodové pojištění;3';
const hungarian =
  'Fejezet;Megnevezés\n1;Országgyűlés működési költségvetése;12\n2;Felsőoktatás és gyógyszerellátás;3';
const russian = 'Раздел;Наименование\n1;Образование и наука;12\n2;Социальная политика;3';
const ukrainian = 'Розділ;Найменування\n1;Освіта і наука України;12\n2;Соціальний захист;3';
const greek = 'Κωδικός;Περιγραφή\n1;Εκπαίδευση και πολιτισμός;12\n2;Κοινωνική πρόνοια;3';
const turkish = 'Kod;Açıklama;Ödenek\n1;Eğitim ve öğretim hizmetleri;12\n2;Sağlık işleri başkanlığı;3';
const hebrew = 'קוד;שם;סכום\n1;משרד החינוך;12\n2;משרד הבריאות והרווחה;3';
const arabic = 'الرمز;الوصف;المبلغ\n1;التعليم والثقافة;12\n2;الرعاية الاجتماعية;3';
const chinese = '科目编码,预算科目,预算数(万元)\n201,一般公共服务支出,12\n205,教育支出,3';
const traditional = '科目代號,預算科目,預算數\n1,教育科學文化支出,12\n2,社會福利支出,3';
const japanese = '款,項,予算額\n1,教育費のうち学校の運営,12\n2,社会福祉に関する経費,3';
const korean = '코드,항목,예산\n1,교육 및 문화,12\n2,사회복지 지원,3';

describe('letters are told by what they spell', () => {
  test.each([
    ['iso-8859-1', 'windows-1252', spanish],
    ['iso-8859-1', 'windows-1252', capitals],
    ['macintosh', 'macintosh', spanish],
    ['windows-1252', 'windows-1252', french],
    ['iso-8859-15', 'iso-8859-15', frenchPlain],
    ['iso-8859-1', 'windows-1252', german],
    ['windows-1250', 'windows-1250', polish],
    ['iso-8859-2', 'iso-8859-2', polish],
    ['windows-1250', 'windows-1250', czech],
    ['iso-8859-2', 'iso-8859-2', czech],
    ['windows-1250', 'windows-1250', hungarian],
    ['windows-1251', 'windows-1251', russian],
    ['koi8-r', 'koi8-r', russian],
    ['iso-8859-5', 'iso-8859-5', russian],
    ['ibm866', 'ibm866', russian],
    ['windows-1251', 'windows-1251', russian.toUpperCase()],
    ['koi8-r', 'koi8-r', russian.toUpperCase()],
    ['windows-1251', 'windows-1251', ukrainian],
    ['koi8-u', 'koi8-u', ukrainian],
    ['windows-1253', 'windows-1253', greek],
    ['windows-1254', 'windows-1254', turkish],
    ['windows-1255', 'windows-1255', hebrew],
    ['windows-1255', 'iso-8859-8', hebrew],
    ['windows-1256', 'windows-1256', arabic],
    ['iso-8859-6', 'iso-8859-6', arabic],
    ['gb18030', 'gb18030', chinese],
    ['big5', 'big5', traditional],
    ['shift_jis', 'shift_jis', japanese],
    ['euc-jp', 'euc-jp', japanese],
    ['euc-kr', 'euc-kr', korean],
  ])('%s from %s: %s', async (found, encoding, text) => {
    expect(await decodeAny(encoded(text, encoding))).toEqual({ encoding: found, text });
  });

  test('one letter beyond ASCII is enough', async () => {
    const text = `Code;Name\n${'1;Plan of the town;12\n'.repeat(200)}2;Montaña;3`;
    expect(await decodeAny(encoded(text, 'windows-1252'))).toEqual({ encoding: 'iso-8859-1', text });
  });
});

describe('marks and zeros tell Unicode', () => {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  const utf16 = (text: string, big: boolean): Uint8Array =>
    Uint8Array.from(
      Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) =>
        big ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8],
      ),
    );
  test.each<[string, Uint8Array, string, string]>([
    ['UTF-8', utf8(spanish), 'utf-8', spanish],
    ['UTF-8 with a mark', utf8(`\ufeff${hebrew}`), 'utf-8', hebrew],
    ['ASCII', utf8('a,b\n1,2'), 'utf-8', 'a,b\n1,2'],
    ['UTF-16, little end first', utf16(`\ufeff${russian}`, false), 'utf-16le', russian],
    ['UTF-16, big end first', utf16(`\ufeff${russian}`, true), 'utf-16be', russian],
    ['UTF-16 without a mark', utf16(spanish, false), 'utf-16le', spanish],
    ['UTF-16 without a mark, big end first', utf16(chinese, true), 'utf-16be', chinese],
  ])('%s', async (_, bytes, encoding, text) => {
    expect(await decodeAny(bytes)).toEqual({ encoding, text });
  });

  test.each<[string, Uint8Array]>([
    ['UTF-8 that is cut off', utf8(spanish + chinese.slice(0, 4)).slice(0, -1)],
    ['UTF-8 with one broken letter', Uint8Array.from([...utf8(spanish), 0xf1, 0x20])],
    ['zeros among bytes', Uint8Array.from([0x61, 0, 0x62, 0x63, 0x0a, 0x31])],
    ['control characters', utf8('a;b\n\u0001;\u0002')],
  ])('%s is nothing to be guessed', async (_name, bytes) => {
    expect(await decodeAny(bytes)).toBeNull();
  });
});
