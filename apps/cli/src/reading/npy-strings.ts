const stringType = /^[<>|=]([US])([1-9]\d*)$/;

export function isStringType(descr: string): boolean {
  return stringType.test(descr);
}

/** Bytes of one string: '<U7' is UTF-32, '|S7' is bytes. */
export function stringSize(descr: string): number {
  const [, kind, width] = stringType.exec(descr) ?? [];
  return Number(width) * (kind === 'U' ? 4 : 1);
}

/** Names as NumPy saves them, filled up with zeros. */
export function npyStrings(descr: string, bytes: Buffer): string[] {
  const size = stringSize(descr);
  return Array.from({ length: Math.floor(bytes.length / size) }, (_, i) => {
    const part = bytes.subarray(i * size, (i + 1) * size);
    const text = descr[1] === 'U' ? utf32(part, descr[0] === '>') : part.toString('utf8');
    return text.replace(/\0+$/, '');
  });
}

function utf32(bytes: Buffer, big: boolean): string {
  const points = Array.from({ length: bytes.length / 4 }, (_, i) =>
    big ? bytes.readUInt32BE(4 * i) : bytes.readUInt32LE(4 * i),
  );
  return String.fromCodePoint(...points);
}
