/** Where a log-in's second step stands in the context of its request, which never comes from outside. */
export const secondStepKey = 'fabu.secondStep'
