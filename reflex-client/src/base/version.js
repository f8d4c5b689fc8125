/** Which build this is: the files of two builds must not meet in one page. The build writes its own in here. */
export const version = "source"
