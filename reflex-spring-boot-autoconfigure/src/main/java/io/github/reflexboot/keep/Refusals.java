package io.github.reflexboot.keep;

/**
 * Says why an element cannot be kept.
 *
 * @param expression its key, as written
 */
record Refusals(String expression) implements PersonalTexts {

	RefusedElementException noValue(KeyCopy.NoValueException problem) {
		return new RefusedElementException(attribute() + " is no value, since it " + problem.getMessage()
				+ ". Two of these may be equal and show different things. Name what it shows by its values, as in "
				+ "${row.id + ':' + row.version} or ${ {row.id, row.version} }: texts, numbers, booleans, enums, UUIDs, "
				+ "dates and times of java.time, and records, lists, sets, maps and arrays of them");
	}

	RefusedElementException text() {
		return new RefusedElementException(attribute() + " makes a text of its key, since it begins with '${{', and "
				+ "equal texts may stand for different things. Write ${ { with a space for a list");
	}

	RefusedElementException missing(String name) {
		return new RefusedElementException("The element of " + attribute() + " reads " + quoted(name)
				+ ", which its key does not read, so it would be shown with an old one. Add it, as in reflex:cache=\""
				+ withMore(name) + "\", or take it out of the element");
	}

	RefusedElementException caseOnly() {
		return new RefusedElementException("The element of " + attribute() + " contains a th:case whose th:switch is "
				+ "around the element, and which is not decided when the element is kept. Take both into the element, "
				+ "or both out of it");
	}

	@Override
	public RefusedElementException personal(String what) {
		return new RefusedElementException("The element of " + attribute() + " contains " + what
				+ ", which is for one visitor or request, and what is kept is shown to all. Take it out of the element, "
				+ "or set a variable around the element with what is shown of it, and add that variable to the key");
	}

	private String attribute() {
		return "reflex:cache=\"" + this.expression + "\"";
	}

	private static String quoted(String name) {
		return InnerNames.SELECTION.equals(name) ? "the object of *{…}" : "'" + name + "'";
	}

	private String withMore(String name) {
		String more = InnerNames.SELECTION.equals(name) ? "#object.id" : name;
		boolean isSimple = this.expression.startsWith("${") && this.expression.endsWith("}");
		String list = isSimple ? this.expression.substring(2, this.expression.length() - 1).strip() : "…";
		if (list.startsWith("{") && list.endsWith("}")) {
			list = list.substring(1, list.length() - 1).strip();
		}
		return "${ {" + list + ", " + more + "} }";
	}

}
