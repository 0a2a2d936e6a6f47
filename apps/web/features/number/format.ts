/** What stands where a number does not exist: never 0. */
export const absent = '–';

/** Four significant digits, with a true minus sign: to be read, not to be computed with. */
export function short(value: number | null | undefined): string {
  if (value === null || value === undefined) return absent;
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size < 1e-3 || size >= 1e7) return minus(value.toExponential(2).replace('+', ''));
  return minus(
    value.toLocaleString('en', {
      maximumSignificantDigits: size >= 1000 ? 5 : 4,
      minimumSignificantDigits: 4,
    }),
  );
}

/** Every digit: the shortest decimal that reads back as the same float64. */
export function exact(value: number | null | undefined): string {
  return value === null || value === undefined ? absent : String(value);
}

export function percent(value: number | null | undefined, digits = 1): string {
  return value === null || value === undefined ? absent : minus(`${(value * 100).toFixed(digits)}%`);
}

export function count(value: number | null | undefined): string {
  return value === null || value === undefined ? absent : value.toLocaleString('en');
}

export function duration(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined) return absent;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 120) return `${Math.round(seconds)} s`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

export function megabytes(value: number | null | undefined): string {
  if (value === null || value === undefined) return absent;
  return `${value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 })} MB`;
}

/** A noun after its number. */
export function counted(value: number, noun: string, plural = `${noun}s`): string {
  return `${count(value)} ${value === 1 ? noun : plural}`;
}

function minus(text: string): string {
  return text.replace('-', '−');
}
