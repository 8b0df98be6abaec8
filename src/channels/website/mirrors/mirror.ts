/** Another place the site's files stand, reached over the network. The folder stays the truth: a mirror is only ever made like it. */
export type Mirror = {
  /** Tells mirrors apart in the manifest: eight hex digits made of the address. */
  id: string
  /** The address as an operator wrote it; it holds no secret. */
  name: string
  /**
   * Makes what stands there at these paths of the site like what stands in the folder: put, exchanged, or taken away.
   * May be done again at any time. @throws {FabuError} `mirror.refused` or `mirror.unreachable`.
   */
  bring(wanted: { folder: string; paths: string[] }): Promise<void>
  /** Paths of the site that are not alike here and there, or stand in one place alone; none of what is packed or being written. */
  differing(asked: { folder: string }): Promise<string[]>
}
