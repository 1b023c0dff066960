import { longestCell } from '@sangathan/model';

/*
 * What a file may cost to read. Each limit lies well above what any program writes for a list of people, and is
 * checked while reading, before the memory or time is spent.
 */

/** Maximum size of an unpacked part, in bytes; a million formatted, empty rows are smaller. */
export const mostUnpacked = 384 * 1024 * 1024;
/** Maximum number of parts of a file: a sheet has a dozen, and one for each picture. */
export const mostParts = 10_000;

/** Maximum nesting of elements; Excel's own parts have about a dozen levels. */
export const deepestElement = 64;
/** Longest tag, comment or other markup, in UTF-16 units. */
export const longestMarkup = 256 * 1024;
/** Maximum number of attributes of an element; the root of a worksheet has about twenty. */
export const mostAttributes = 100;

/** Excel's own limits. */
export const excelRows = 1_048_576;
export const excelColumns = 16_384;
export const longestNumberFormat = 255;
/** Maximum number of cell formats; Excel has at most 65,490. */
export const mostStyles = 65_536;
/** Maximum number of number formats of a file's own; Excel has some 250. */
export const mostNumberFormats = 10_000;

/** Maximum bytes of shared strings held in memory. */
export const mostStringBytes = 96 * 1024 * 1024;
/** Maximum number of shared strings; each takes four bytes besides its text. */
export const mostStrings = 4_000_000;

/** Longest row, in UTF-16 units. */
export const longestRow = longestCell * 4;
/** Maximum text of a worksheet, in UTF-16 units: a small file can name one long string in each of its cells. */
export const mostText = 128 * 1024 * 1024;
/** Maximum number of merged ranges that are read; a sheet of 100,000 rows has a few hundred. */
export const mostMerges = 50_000;
