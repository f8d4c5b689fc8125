/** Whether our own copy of morphdom is at work, which looks at a part of a list only, if it is told to. */
export const cutsLists = false
