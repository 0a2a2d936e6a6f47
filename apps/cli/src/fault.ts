/** What a person can mend, in whole sentences: the input's fault ends the program with 1, wrong usage with 2. */
export class InputFault extends Error {}

export class UsageFault extends Error {}
