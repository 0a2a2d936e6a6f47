/** An instant in the reader's own zone; the machine-readable one stands in `dateTime`. */
export function Moment({ at }: { at: string }) {
  return (
    <time dateTime={at} title={at} className="numeric">
      {new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}
    </time>
  );
}
