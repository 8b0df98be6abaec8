/** For what the pipeline alone writes: refused on every entrance, whoever asks. */
export const nobody = () => false
