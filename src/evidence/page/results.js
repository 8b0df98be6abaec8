// The checks that were made, and what they found.

/** Each with its words and its faults. `isOpen`: it could not be made, or not yet. */
export const results = []

/** Notes one check: its words in both languages, and the faults it found. */
export function check(zh, en, faults, isOpen = false) {
  results.push({ zh, en, faults, isOpen })
}
