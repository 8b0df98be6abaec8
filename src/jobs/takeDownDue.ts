import type { Payload } from 'payload'
import { takeDown } from '../delivery/takeDown.ts'

/** Orders the withdrawal of what was approved up to a date that has come. */
export const takeDownDue = ({ payload }: { payload: Payload }) => takeDown({ payload })
