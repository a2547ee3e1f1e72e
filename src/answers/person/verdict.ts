import { capitalised } from '../wording.js';
import type { Asked } from './person-parts.js';

/** "Yes: " or "No: " before a fact that is mostly asked for so. */
const VERDICT = /^(?:Yes|No): /u;

/** Puts the yes or no first that a yes/no question waits for, where the record settles it, and no other question. */
export function withYesOrNo(lead: string, { yesNo }: Asked, confirmed: boolean | undefined): string {
  const bare = lead.replace(VERDICT, '');
  if (!yesNo) return capitalised(bare);
  if (confirmed === undefined || /^(?:Yes|No),/u.test(lead)) return lead;
  return `${confirmed ? 'Yes' : 'No'}: ${bare.replace(/^The record/u, 'the record')}`;
}
