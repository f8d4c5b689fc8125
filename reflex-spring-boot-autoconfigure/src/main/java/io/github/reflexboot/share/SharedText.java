package io.github.reflexboot.share;

import java.util.List;
import java.util.function.Supplier;

/**
 * A page as it was rendered for one viewer, without what is for that viewer only.
 *
 * @param parts what all see
 * @param between makes what stands between the parts, in the request of each viewer
 * @param seen what the template has read
 */
record SharedText(List<String> parts, List<Supplier<String>> between, SeenValues seen) {

	int length() {
		return this.parts.stream().mapToInt(String::length).sum();
	}

	/**
	 * Return the page for the viewer whose request this thread handles.
	 */
	String forViewer() {
		if (this.between.isEmpty()) {
			return this.parts.get(0);
		}
		StringBuilder text = new StringBuilder(length() + this.between.size() * 64);
		for (int i = 0; i < this.between.size(); i++) {
			text.append(this.parts.get(i)).append(this.between.get(i).get());
		}
		return text.append(this.parts.get(this.between.size())).toString();
	}

}
