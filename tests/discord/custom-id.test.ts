import { describe, expect, it } from 'vitest';
import { type Action, customId, parseCustomId } from '../../src/discord/custom-id.js';

const ACTIONS: Action[] = [
  { does: 'open', reference: { kind: 'recipient', id: 'jesse-webster' } },
  { does: 'choose' },
  { does: 'view' },
  { does: 'share', picture: '' },
  { does: 'share', picture: 'by-state/florida////' },
  { does: 'page', command: 'inmates', page: 3, state: 'longest/florida////2016-07-28' },
  { does: 'page', command: 'quote', page: 2, state: 'josh-earnest/guns: why?' },
  { does: 'page', command: 'timeline', page: 2, state: '' },
];

describe('a custom id', () => {
  it.each(ACTIONS)('holds all of its action, so that it works after a restart: $does', (action) => {
    expect(parseCustomId(customId(action))).toEqual(action);
  });

  it.each([
    '',
    'vote',
    '0:share:',
    '2:share:',
    '1:share',
    '1:open',
    '1:open:recipient',
    '1:open:recipient:',
    '1:open:planet:mars',
    '1:open:recipient:a:b',
    '1:page:inmates',
    '1:page:inmates:2',
    '1:page:inmates:0:',
    '1:page:inmates:-1:',
    '1:page:inmates:1.5:',
    '1:page:inmates:many:',
    '1:delete:recipient:a',
  ])('of another version or another bot is no action: %j', (id) => {
    expect(parseCustomId(id)).toBeUndefined();
  });
});
