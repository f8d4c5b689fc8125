package io.github.reflexboot.share;

import org.thymeleaf.exceptions.TemplateProcessingException;

/**
 * Something in a page is for one visitor only.
 */
final class NotForAllException extends TemplateProcessingException {

	private static final long serialVersionUID = 1L;

	private final String reason;

	/**
	 * Create an exception.
	 * @param reason what it is, as the rest of a sentence about the template
	 */
	NotForAllException(String reason) {
		super(reason);
		this.reason = reason;
	}

	/**
	 * Return why a render has failed.
	 * @return the reason, as the rest of a sentence about the template
	 */
	static String reasonOf(Throwable failure) {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (each instanceof NotForAllException personal) {
				return personal.reason;
			}
		}
		return "cannot be rendered where that is watched: " + failure;
	}

}
