/** An instant in the reader's own zone, the year only where it is another one; the exact one stands in `dateTime`. */
export function Moment({ at }: { at: string }) {
  const date = new Date(at);
  const isThisYear = date.getFullYear() === new Date().getFullYear();
  const text = date.toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: isThisYear ? undefined : 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <time dateTime={at} title={at} className="numeric">
      {text}
    </time>
  );
}
