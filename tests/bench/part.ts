import type { LaunchOptions } from '../browsers/driver.ts';
import type { Limit } from './report.ts';

/** A part of the bench: prints its tables, and gives what was measured of the limits. */
export type Part = (launch: LaunchOptions) => Promise<Limit[]>;
