package io.github.reflexboot.template;

import java.io.IOException;
import java.nio.charset.Charset;

import org.springframework.core.io.Resource;

/**
 * A template or a script.
 *
 * @param name its path below the prefix
 * @param resource where to read it
 * @param charset how it is encoded
 */
record SourceFile(String name, Resource resource, Charset charset) {

	String read() throws IOException {
		return this.resource.getContentAsString(this.charset);
	}

}
