package io.github.reflexboot.keep;

import java.util.function.Supplier;

/**
 * Decides what becomes of that which is for one visitor or request, where something is
 * rendered for several.
 *
 * @since 0.1.0
 */
public interface PersonalTexts {

	/**
	 * Return what is to be thrown for it.
	 * @param what what was found
	 * @return an exception that says so
	 */
	RuntimeException personal(String what);

	/**
	 * Return what stands in the place of a text that is another one for each visitor, and
	 * is written as it is.
	 * @param what what the text is
	 * @param text makes it in the request of a visitor; may throw if that visitor has
	 * none
	 * @return what is rendered
	 */
	default String forVisitor(String what, Supplier<String> text) {
		throw personal(what);
	}

	/**
	 * An expression asks a bean that all visitors share. Nobody can watch what that looks
	 * at.
	 * @param name its name
	 */
	default void askBean(String name) {
	}

	/**
	 * An expression names a class of Java. Nobody can watch what that looks at.
	 * @param type the class
	 */
	default void askType(Class<?> type) {
	}

}
