import { GraphQLError, GraphQLScalarType } from 'graphql';

/** An instant; on the wire ISO 8601 with milliseconds, UTC. */
export const dateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize(value) {
    if (value instanceof Date) return value.toISOString();
    throw new GraphQLError(`${String(value)} is not an instant.`);
  },
});

/** Binary data; on the wire base64. */
export const bytesScalar = new GraphQLScalarType<Uint8Array, string>({
  name: 'Bytes',
  serialize(value) {
    if (value instanceof Uint8Array)
      return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
    throw new GraphQLError(`${String(value)} is not binary data.`);
  },
});
