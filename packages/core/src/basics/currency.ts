/** The currency of amounts of which nothing says it: the code of ISO 4217 for no currency. */
export const unknownCurrency = 'XXX';
