package io.github.reflexboot.keep;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.exceptions.TemplateProcessingException;

/**
 * An element cannot be kept. Thymeleaf adds where it stands.
 */
final class RefusedElementException extends TemplateProcessingException {

	private static final long serialVersionUID = 1L;

	RefusedElementException(String message) {
		super(message);
	}

	private RefusedElementException(RefusedElementException problem, TemplateProcessingException place) {
		super(problem.plainMessage(), place);
		setTemplateName(place.getTemplateName());
		if (place.hasLineAndCol()) {
			setLineAndCol(place.getLine(), place.getCol());
		}
	}

	private String plainMessage() {
		String whole = String.valueOf(getMessage());
		int place = hasTemplateName() ? whole.lastIndexOf(" (template: \"") : -1;
		return (place >= 0) ? whole.substring(0, place) : whole;
	}

	/**
	 * Return what is to be thrown for a failure while an element was rendered: the
	 * refusal, if it is one, at the place that the failure names.
	 */
	static RuntimeException orOriginal(RuntimeException failure) {
		if (failure instanceof RefusedElementException) {
			return failure;
		}
		RefusedElementException refusal = within(failure);
		return (refusal != null && failure instanceof TemplateProcessingException place)
				? new RefusedElementException(refusal, place) : failure;
	}

	private static @Nullable RefusedElementException within(Throwable failure) {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (each instanceof RefusedElementException refusal) {
				return refusal;
			}
		}
		return null;
	}

}
