/** A sample in words: its number where it is shown, and the class that is read there. */
export function sampleWords(index: number, className: string): string {
  return `Sample ${index}, class ${className}`;
}
