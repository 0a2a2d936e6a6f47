/** Columns side by side, numbers to the right: one whose name ends in ">" is set to the right. */
export function textTable(columns: readonly string[], rows: readonly string[][]): string {
  const heads = columns.map((column) => column.replace(/>$/, ''));
  const widths = heads.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i].length)));
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, i) => (columns[i].endsWith('>') ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  ')}`.trimEnd();
  return [heads, ...rows].map((row) => `${line(row)}\n`).join('');
}

/** Five digits: enough to read, and the rest is in the JSON. */
export function shown(value: number | null): string {
  if (value === null) return '–';
  return String(Number(value.toPrecision(5)));
}
