/** What the record says on one attribute of one person. */
export interface Fact {
  /** The direct answer, a sentence. */
  readonly lead: string;
  /** More of the same attribute, each complete in itself. */
  readonly details: readonly string[];
}

export const fact = (lead: string, ...details: readonly string[]): Fact => ({ lead, details });
