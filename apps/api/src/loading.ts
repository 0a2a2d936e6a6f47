// DataLoaders over the database's questions: whatever many fields ask within one tick becomes one statement.
import DataLoader from 'dataloader';

/** Loads rows by their id; null for an id without a row. */
export function loadById<Row extends { id: string }>(
  ask: (ids: readonly string[]) => Promise<Row[]>,
): DataLoader<string, Row | null> {
  return new DataLoader(async (ids) => {
    const rows = new Map((await ask(ids)).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
}

/** Loads one value for each key, or what stands for a key without one. */
export function loadByKey<Value, Absent>(
  ask: (keys: readonly string[]) => Promise<Map<string, Value>>,
  absent: Absent,
): DataLoader<string, Value | Absent> {
  return new DataLoader(async (keys) => {
    const values = await ask(keys);
    return keys.map((key) => values.get(key) ?? absent);
  });
}

/** Loads all rows that belong to a key. */
export function loadManyByKey<Row>(
  ask: (keys: readonly string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row[]> {
  return new DataLoader(async (keys) => {
    const rows = Map.groupBy(await ask(keys), keyOf);
    return keys.map((key) => rows.get(key) ?? []);
  });
}

/** One loader for each value of a second argument, such as a threshold scale or a column. */
export function loaderFor<Argument, Loader>(
  make: (argument: Argument) => Loader,
): (argument: Argument) => Loader {
  const loaders = new Map<Argument, Loader>();
  return (argument) => {
    const loader = loaders.get(argument) ?? make(argument);
    loaders.set(argument, loader);
    return loader;
  };
}

/** What a foreign key points to: the database keeps it there. */
export async function existing<Row>(loader: DataLoader<string, Row | null>, id: string): Promise<Row> {
  const row = await loader.load(id);
  if (row === null) throw new Error(`The row ${id} is referred to and does not exist.`);
  return row;
}
