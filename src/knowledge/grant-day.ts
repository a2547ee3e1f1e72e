/** The day the commutations were granted, for everybody in the record: the record is that day's list. */
export const GRANT_DAY = '2016-03-30';
