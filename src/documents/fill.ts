type Filled = { text: string; missing: string[] }

/** Puts figures and words in their places. A key that has none stays as it is written, and is told: no sentence goes out with a hole in it. */
export function fill(template: string, numbers: Record<string, number | string>): Filled {
  const missing: string[] = []
  const text = template.replace(/\{(\w+)\}/g, (whole, key: string) => {
    if (numbers[key] !== undefined) return String(numbers[key])
    missing.push(key)
    return whole
  })
  return { text, missing }
}
