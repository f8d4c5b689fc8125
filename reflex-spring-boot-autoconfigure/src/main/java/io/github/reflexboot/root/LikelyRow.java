package io.github.reflexboot.root;

import java.util.List;
import java.util.RandomAccess;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.processor.element.IElementTagStructureHandler;

/**
 * Makes one element of a list where a processor tells to make one for each.
 */
final class LikelyRow extends ForwardingStructure {

	private final TagNote note;

	LikelyRow(IElementTagStructureHandler element, TagNote note) {
		super(element);
		this.note = note;
	}

	@Override
	public void iterateElement(String variable, @Nullable String status, @Nullable Object iterated) {
		int row = this.note.likelyRow();
		boolean hasName = status != null && !status.isBlank();
		if (!hasName && iterated instanceof List<?> list && list instanceof RandomAccess && row < list.size()) {
			setLocalVariable(variable, list.get(row));
			this.note.leaveOut(row);
		}
		else {
			super.iterateElement(variable, status, iterated);
		}
	}

}
