import { writeFileSync } from 'node:fs';
import { writePlanJson } from '@plenary/formats/json/plan-json';
import { demonstration } from './build/demonstration.ts';

// Puts words, structure and figures together: `node samples/demonstration/build.ts`.
writeFileSync(new URL('plan.json', import.meta.url), writePlanJson(demonstration()));
