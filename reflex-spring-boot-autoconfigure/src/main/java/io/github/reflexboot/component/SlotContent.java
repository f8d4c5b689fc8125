package io.github.reflexboot.component;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What the tag of a component holds for one slot, as it was rendered: text, and the
 * components that stand in it.
 *
 * @param pieces the pieces, in order
 */
record SlotContent(List<Piece> pieces) {

	/**
	 * Take rendered text apart.
	 * @param text the text, with a mark in place of each component
	 * @param mark what stands before and behind the id of a component, and nowhere else
	 */
	static SlotContent of(String text, String mark) {
		List<Piece> pieces = new ArrayList<>();
		String[] parts = text.split(Pattern.quote(mark), -1);
		for (int i = 0; i < parts.length; i++) {
			boolean isComponent = i % 2 == 1;
			if (isComponent || !parts[i].isEmpty()) {
				pieces.add(new Piece(isComponent, parts[i]));
			}
		}
		return new SlotContent(List.copyOf(pieces));
	}

	/**
	 * Put it together.
	 * @param components renders a component by its id
	 */
	String text(UnaryOperator<String> components) {
		StringBuilder text = new StringBuilder();
		for (Piece piece : this.pieces) {
			text.append(piece.isComponent() ? components.apply(piece.text()) : piece.text());
		}
		return text.toString();
	}

	boolean isBlank() {
		return this.pieces.stream().allMatch((piece) -> !piece.isComponent() && piece.text().isBlank());
	}

	/**
	 * Return the ids of the components in it.
	 */
	List<String> components() {
		return this.pieces.stream().filter(Piece::isComponent).map(Piece::text).toList();
	}

	int weight() {
		return this.pieces.stream().mapToInt((piece) -> piece.text().length()).sum();
	}

	/**
	 * One piece.
	 *
	 * @param isComponent whether it is a component, and the text its id
	 * @param text the text
	 */
	record Piece(boolean isComponent, String text) {

	}

}
