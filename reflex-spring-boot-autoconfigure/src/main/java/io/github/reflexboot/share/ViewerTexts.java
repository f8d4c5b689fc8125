package io.github.reflexboot.share;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import io.github.reflexboot.keep.PersonalTexts;

/**
 * Lets texts through that are other ones for each viewer, where they can be made again:
 * something stands in their place that nobody can have written, and is cut out
 * afterwards. For one render.
 */
final class ViewerTexts implements PersonalTexts {

	private static final RandomGenerator random = new SecureRandom();

	private static final int BYTES = 18;

	private final String mark;

	private final Set<String> same;

	private final List<Supplier<String>> texts = new ArrayList<>();

	/**
	 * Begin with none.
	 * @param same what is the same for all, as the application says
	 */
	ViewerTexts(Set<String> same) {
		this.same = same;
		byte[] bytes = new byte[BYTES];
		random.nextBytes(bytes);
		this.mark = "reflex-" + Base64.getUrlEncoder().encodeToString(bytes) + "-";
	}

	@Override
	public RuntimeException personal(String what) {
		return new NotForAllException("contains " + what + ", which is for one visitor or request");
	}

	@Override
	public String forVisitor(String what, Supplier<String> text) {
		this.texts.add(text);
		return this.mark + (this.texts.size() - 1) + ".";
	}

	@Override
	public void askBean(String name) {
		if (!this.same.contains("@" + name)) {
			throw new NotForAllException("asks the bean '" + name + "', of which nobody knows whether it looks at the "
					+ "viewer. Put what it says into the model, which is compared for each viewer. Only if it says the same to "
					+ "everybody, name '@" + name
					+ "' in @SharedRender: otherwise others would see what is for one of them");
		}
	}

	@Override
	public void askType(Class<?> type) {
		if (!type.getName().startsWith("java.")) {
			throw new NotForAllException("asks the class " + type.getName() + ", of which nobody knows what it looks "
					+ "at. Put what it says into the model");
		}
	}

	/**
	 * Take what was rendered apart.
	 */
	SharedText cut(String rendered, SeenValues seen) {
		List<String> parts = new ArrayList<>();
		List<Supplier<String>> between = new ArrayList<>();
		int done = 0;
		for (int at = rendered.indexOf(this.mark); at >= 0; at = rendered.indexOf(this.mark, done)) {
			int number = at + this.mark.length();
			int end = rendered.indexOf('.', number);
			parts.add(rendered.substring(done, at));
			between.add(this.texts.get(Integer.parseInt(rendered, number, end, 10)));
			done = end + 1;
		}
		parts.add(rendered.substring(done));
		return new SharedText(parts, between, seen);
	}

}
