/** Something that whoever starts Strata can mend; its message is one plain sentence. */
export class Failure extends Error {}
