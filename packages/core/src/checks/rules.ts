import type { Rule } from './rule.ts';

/** Every rule, in the order of the rules' documentation. */
export const rules: readonly Rule[] = [];
