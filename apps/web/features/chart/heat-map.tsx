'use client';
import type { CSSProperties } from 'react';
import { short } from '../number/format';
import { colourOf, type Meaning } from '../theme/palette';
import classes from './heat-map.module.css';
import { useHiddenColumns } from './use-hidden-columns';

interface Props {
  label: string;
  /** What its rows and columns are: stands in the corner. */
  corner: string;
  rows: string[];
  columns: string[];
  /** Null where there is no such number. */
  valueAt: (row: number, column: number) => number | null;
  /** What else there is to say of a cell: shown under the pointer. */
  saysAt: (row: number, column: number) => string;
  /** What is drawn in full colour. */
  maximum: number;
  /** One for all cells, or that of a value. */
  meaning: Meaning | ((value: number) => Meaning);
}

/** Numbers of two dimensions as shades of one colour, or of one for each sign; each is also written, so that no shade has to be read. */
export function HeatMap({ label, corner, rows, columns, valueAt, saysAt, maximum, meaning }: Props) {
  const { ref, isHiding } = useHiddenColumns();
  const shade = (value: number | null) =>
    value === null ? 0 : Math.min(1, Math.abs(value) / (maximum || 1));
  const colour = (value: number | null) =>
    colourOf(typeof meaning === 'string' ? meaning : meaning(value ?? 0));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keys
    <section ref={ref} className={classes.box} data-hiding={isHiding} tabIndex={0} aria-label={label}>
      <table className={classes.map}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columns.map((column, j) => (
                <td
                  key={column}
                  title={`${column}, ${row}: ${saysAt(i, j)}`}
                  style={
                    {
                      '--colour': colour(valueAt(i, j)),
                      '--shade': shade(valueAt(i, j)),
                    } as CSSProperties
                  }
                >
                  {short(valueAt(i, j))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
