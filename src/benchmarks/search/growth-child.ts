/**
 * Measures this engine over a record of so many people, in a process of its own (`node --expose-gc`), and prints what it
 * found as JSON. Arguments: how many people, and how many name questions Fuse.js is asked beside it.
 */
import { loadKnowledge } from '../../knowledge/load.js';
import { measureGrowth } from './growth.js';

const [people, fuseQuestions] = process.argv.slice(2).map(Number);
if (people === undefined || fuseQuestions === undefined || global.gc === undefined)
  throw new Error('Run this with --expose-gc, a number of people and a number of questions.');
console.log(JSON.stringify(measureGrowth(loadKnowledge(), people, fuseQuestions, global.gc)));
