/** The version that is stored beside every result; raised when any digit of a result can change. */
export const engineVersion: string = '0.3.0';
