package io.github.reflexboot.registry;

/**
 * What a page asks for: {@code Counter#increment}.
 *
 * @param reflex the name of the reflex, without the suffix {@code Reflex}
 * @param action the name of the action
 */
record ReflexTarget(String reflex, String action) {

	private static final String SUFFIX = "Reflex";

	static ReflexTarget parse(String text) {
		int separator = text.indexOf('#');
		if (separator < 0) {
			return new ReflexTarget(nameOf(text), "");
		}
		return new ReflexTarget(nameOf(text.substring(0, separator)), text.substring(separator + 1));
	}

	/**
	 * Return the name under which a reflex is known: without the suffix.
	 */
	static String nameOf(String className) {
		return (className.endsWith(SUFFIX) && className.length() > SUFFIX.length())
				? className.substring(0, className.length() - SUFFIX.length()) : className;
	}

	@Override
	public String toString() {
		return this.reflex + "#" + this.action;
	}

}
