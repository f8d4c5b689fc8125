package io.github.reflexboot.samples.showcase.site;

/**
 * A file that a page runs on.
 *
 * @param name the name of the file
 * @param html its text, coloured
 */
public record SourceFile(String name, String html) {

}
