/** An id for a branch of a name: its words in plain letters, or `scenario` where it has none, and a number where that is taken. */
export function branchId(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const base = plain === '' || reserved.has(plain) ? `scenario${plain === '' ? '' : `-${plain}`}` : plain;
  if (!taken.has(base)) return base;
  for (let count = 2; ; count += 1) {
    const id = `${base}-${count}`;
    if (!taken.has(id)) return id;
  }
}

/** What the option of a scenario means otherwise. */
const reserved: ReadonlySet<string> = new Set(['none', 'all', 'together', 'shown']);
