import { describe, expect, it } from 'vitest';
import { fullName } from '../../src/answers/wording.js';
import { cited, clerk, knowledge, reply } from './the-clerk.js';

describe('one person', () => {
  it.each(knowledge.recipients.map((recipient) => [fullName(recipient.name), recipient] as const))(
    'answers for %s by name alone with the record cited, so that nobody on the list is out of reach',
    (name, recipient) => {
      const answer = clerk.recipient(name);
      expect(answer.status).toBe('answered');
      expect(reply(name)).toContain(recipient.name.surname);
      expect(cited(answer)).toContain('doj');
    },
  );

  it('leads with what was asked for, before the rest of the record', () => {
    const answer = clerk.ask('what drug was isaacs convicted over');
    expect(answer).toMatchObject({ status: 'answered', lead: expect.stringContaining('hydromorphone') });
  });

  it('gives a sentence in months and in years, since people count in years', () => {
    expect(reply('how many months did Bretous get')).toContain('235 months (19 years 7 months)');
  });

  it('tells an amended sentence with both terms and the day of the change', () => {
    const text = reply("was Wayne Parker's sentence ever amended");
    expect(text).toContain('420 months');
    expect(text).toContain('360 months');
    expect(text).toContain('March 8, 2001');
  });

  it('keeps the two judgments of one person apart', () => {
    const text = reply('how long was Nathan Carter sentenced to');
    expect(text).toContain('April 30, 1999');
    expect(text).toContain('May 5, 1999');
  });

  it.each([
    ['a misspelt surname', 'when does webstar get out', 'September 26, 2016'],
    ['both names misspelt', 'isidore genings supervised release', 'shortened'],
    ['a first name only one person has', 'what was Exdonovan fined', '$12,000'],
    ['an alias', 'wayne ryals release date', 'July 28, 2016'],
    ['a possessive without an apostrophe', 'marvin baileys fine', '$25,000'],
    ['a title and lower case', 'mr holzendorf sentence', 'life'],
    ['the surname first', 'Yandal, Michael: which court', 'Western District of Kentucky'],
    [
      'a long sentence around it',
      'so yesterday somebody at work asked me which district Roy Debose was sentenced in',
      'Louisiana',
    ],
  ])('knows a person by %s', (_how, question, fact) => {
    expect(reply(question)).toContain(fact);
  });

  it.each([
    ['a letter not doubled', 'jefrey sap', 'Jeffrey Sapp'],
    ['a surname written as two words', 'angela la plateny state', 'District of Wyoming'],
    ['two misspelt words that only one name is like', 'kennith harvie which drug', 'cocaine base'],
    ['a possessive with a slip in it', 'how long is yanadls supervised release', '5 years'],
    ['a name beside a word with a slip, which has no capital', 'what crimes did Agnew commiit', 'cocaine base'],
  ])('knows a person by %s', (_how, question, fact) => {
    expect(reply(question)).toContain(fact);
  });

  it('tells the amendment by its day and by what the court did, and not the sentencing', () => {
    for (const question of [
      "what happened to Michael Yandal's sentence in December 2007",
      "when did a court knock years off Michael Yandal's original term",
      "what did the court bring Michael Yandal's prison term down to",
    ])
      expect(reply(question)).toMatch(/180 months[\s\S]*|December 11, 2007/u);
  });

  it('asks for no judge where a judge only imposes', () => {
    expect(reply('how much time was Carmel Bretous given by the judge')).toContain('235 months');
    expect(reply('which judge gave Carmel Bretous that sentence')).toMatch(/^unknown/u);
  });

  it('tells the other drugs of somebody when one is left out', () => {
    expect(reply('besides methamphetamine, what drugs are in Willie Cameron’s conviction')).toContain('marijuana');
    expect(reply('was there another drug besides crack for Lewis Clay')).toMatch(/^Yes/u);
    expect(reply('was there another drug besides heroin for Jose Rivera')).toMatch(/^No/u);
  });

  it('tells of rare conduct only that somebody was convicted of it', () => {
    expect(reply("what did crossing state lines have to do with Bailey's case")).toContain('travel');
    expect(reply('which criminal enterprise was Gennings traveling for')).toMatch(/^unknown/u);
    expect(reply('which school was Dexter Dickens dealing next to')).toMatch(/^unknown/u);
    expect(reply('how did Robert Anderson smuggle the drugs')).toMatch(/^unknown/u);
  });

  it('gives no reasons where none is asked for, nor where nothing was amended', () => {
    expect(reply("why couldn't the judge go easier on Kenneth Harvey")).toContain('no choice');
    expect(reply("why was Agnew's sentence amended")).not.toContain('reason for an amended sentence');
  });

  it('answers a yes/no question with a yes or a no first', () => {
    expect(reply('did Carmel Bretous get life')).toMatch(/^No\b/u);
    expect(reply('was Jesse Webster sentenced in Illinois')).toMatch(/^Yes\b/u);
  });

  it.each([
    ['a term longer than it', 'did Henry Agnew get more than 20 years', /^Yes: .*262 months/u],
    ['life, which is longer than any years', 'did Robert Anderson get more than 20 years', /^Yes: .*life/u],
    ['a term that is not longer', 'did David Akana get more than 20 years', /^No: .*240 months/u],
    ['a year it comes before', 'was Marvin Bailey sentenced before 2000', /^Yes: .*1997/u],
    ['a decade', 'was Marvin Bailey sentenced in the 1990s', /^Yes: .*1997/u],
    [
      'another division of the right state',
      'was Terry Brown sentenced in the Northern District of Missouri',
      /^No: .*East/u,
    ],
    ['a month it comes before', 'will Henry Agnew be out by August 2016', /^Yes: .*July 28/u],
    ['a time that it outlasts', 'will Jesse Webster still be in prison after July 28', /^Yes: .*September 26/u],
    ['an amount', 'was Marvin Bailey fined $7,500', /^No: .*\$25,000/u],
    ['a remission', "was Exdonovan Peak's fine remitted", /^Yes: .*remitted/u],
    ['a remission that there was not', "was Nathan Carter's fine remitted", /^No: .*does not mention/u],
    [
      'supervised release, whose years are none in prison',
      'did Terry Brown get 10 years of supervised release',
      /^Yes: .*10 years/u,
    ],
    ['what became of it', "was Isadore Gennings' supervised release shortened", /^Yes: .*5 years/u],
    ['a section of the law', 'was Henry Agnew convicted under 924(c)', /^No: .*846/u],
    ['conduct', 'was Tommy Howard convicted of conspiracy', /^No: .*firearm/u],
    ['cocaine, which crack is', 'was Kenneth Harvey convicted over cocaine', /^Yes: .*crack/u],
    ['powder, which crack is not', 'was Kenneth Harvey convicted over powder cocaine', /^No: .*crack/u],
    ['a pardon, which a commutation is not', 'was Henry Agnew pardoned', /^No: .*commuted/u],
    ['another name', 'does Henry Agnew have an alias', /^No: /u],
  ])('holds what is said against the record in a yes/no question: %s', (_what, question, answer) => {
    expect(reply(question)).toMatch(answer);
  });

  it('reads a year beside a name as what is on record of that year, and of no other', () => {
    expect(reply('whitley 2003')).toContain('May 1, 2003');
    expect(reply('willie cameron 1999')).toContain('Georgia');
  });

  it('knows which of two namesakes is meant by what is told of him', () => {
    expect(reply('which Harris got life')).toContain('Vernon Harris');
    expect(clerk.ask('did Harris get life').status).toBe('unclear');
  });

  it('tells all that the sources tell differently of a person', () => {
    const text = reply('what do the sources disagree about on Kenneth Harvey');
    expect(text).toContain('1990');
    expect(text).toContain('intent to distribute');
  });

  it('takes what somebody did after the release for no question about its day', () => {
    expect(clerk.ask('what did Jesse Webster do after his release').status).toBe('unknown');
  });

  it('holds a year against the amendment where the amendment is asked about, and says yes or no to nothing else', () => {
    expect(reply("was Wayne Parker's sentence amended in 2001")).toMatch(/^Yes: .*amended on March 8, 2001/u);
    expect(reply("was Wayne Parker's sentence amended in 2005")).toMatch(/^No: .*amended on March 8, 2001/u);
    expect(reply("when was Wayne Parker's sentence amended")).toMatch(/^Wayne Parker's .*amended on March 8, 2001/u);
  });

  it('takes a number for the length of a sentence only where it is one, so that no right date is denied', () => {
    expect(reply('was Melissa Ross sentenced on June 11, 2002')).toMatch(/^Yes: .*June 11, 2002/u);
    expect(reply('did Melissa Ross get 300 months')).toMatch(/^No: /u);
  });

  it('tells both sides where the asked fact is one on which the sources differ', () => {
    const text = reply('when was Ismael Rosa sentenced');
    expect(text).toContain('1994');
    expect(text).toContain('August 8, 1995');
  });
});

describe('two people', () => {
  it('are held beside each other by what is asked of them', () => {
    const answer = clerk.ask('which has the longer sentence, parker or milton');
    expect(answer.lead).toMatch(
      /^John Milton III has the longer prison sentence, 600 months.*360 months.*Wayne Parker/u,
    );
  });

  it.each(['compare parker and milton', 'milton vs parker'])(
    'are held beside each other, the sentence of each first: "%s"',
    (question) => {
      const answer = clerk.ask(question);
      expect(answer.status).toBe('answered');
      expect(answer.lead).toMatch(/Parker was serving 360 months/u);
      expect(answer.lead).toMatch(/Milton III was serving 600 months/u);
    },
  );

  it('are asked for one thing of both, which is then told of each', () => {
    expect(reply('webster and bretous fines')).toMatch(/Webster was fined \$25,000[\s\S]*no fine for Carmel Bretous/u);
  });
});

describe('a name that fits several', () => {
  it('knows a surname that is an ordinary word, and one that stands beside its state', () => {
    expect(clerk.ask('who is walker').lead).toContain('Dwayne Twane Walker');
    expect(clerk.ask('brown missouri').lead).toContain('Terry Brown');
    expect(clerk.ask('agnew florida').lead).toContain('Henry Claude Agnew');
  });

  it('asks which Harris is meant, with what tells them apart', () => {
    const answer = clerk.ask('what did they charge harris with');
    expect(answer.status).toBe('unclear');
    expect(reply('what did they charge harris with')).toMatch(
      /Jerome Harris[\s\S]*Vernon Harris|Vernon Harris[\s\S]*Jerome Harris/u,
    );
  });

  it('does not ask when the question itself decides', () => {
    expect(reply('what was the harris from alabama convicted of')).toContain('Jerome Harris Jr. was convicted');
  });

  it('counts a given name as a name: three people are called Lewis', () => {
    const answer = clerk.ask('lewis');
    expect(answer.status === 'unclear' && answer.candidates.map(({ to }) => to.id).sort()).toEqual([
      'anthony-lewis',
      'herbert-lewis-jr',
      'lewis-clay',
    ]);
  });
});

describe('a question that only shares a word with a name', () => {
  it('is not answered with whoever has that word for a name', () => {
    expect(reply('how do i get into stanford')).toMatch(/^unknown/u);
    expect(reply('where can i walk in the woods')).toMatch(/^unknown/u);
    expect(reply("what part of the countyr did Ismael Rosa's case come out of")).toContain('Illinois');
  });

  it('asks which Mike and which Harris with the gun, since the record could tell of each', () => {
    expect(clerk.ask('mike prison term').status).toBe('unclear');
    expect(clerk.ask('whats the deal with harris and the gun').status).toBe('unclear');
  });
});

describe('somebody who is not on the list', () => {
  it.each([
    'how long did Steven Webster get',
    'Kenneth Ross sentence',
    'when does Ross Ulbricht get out',
    'Alice Marie Johnson',
    'How much time was Delroy Cameron serving?',
    'delroy cameron sentence',
  ])('says so for "%s" and tells nothing about the one who shares the name', (question) => {
    const answer = clerk.ask(question);
    expect(answer.status).toBe('unknown');
    expect(reply(question)).not.toMatch(/\d+ months|life in prison|District of/u);
  });
});
