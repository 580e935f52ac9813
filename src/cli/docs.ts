import { writeFileSync } from 'node:fs';
import { RULES } from '../rules/rules.ts';
import { rulesPage } from './rules-page.ts';

writeFileSync(new URL('../../docs/rules.md', import.meta.url), rulesPage(RULES));
