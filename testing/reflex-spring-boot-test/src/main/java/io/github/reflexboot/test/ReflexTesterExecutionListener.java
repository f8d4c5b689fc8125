package io.github.reflexboot.test;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Fails a test at its end that has not asked for an outcome which is none that a test is
 * content with by itself.
 */
final class ReflexTesterExecutionListener extends AbstractTestExecutionListener {

	@Override
	public void beforeTestClass(TestContext testContext) {
		UnaskedOutcomes.takeFailure();
		OpenTab.closeAll();
	}

	@Override
	public void afterTestMethod(TestContext testContext) {
		AssertionError failure = UnaskedOutcomes.takeFailure();
		OpenTab.closeAll();
		Throwable thrown = testContext.getTestException();
		if (failure == null || failure == thrown) {
			return;
		}
		if (thrown == null) {
			throw failure;
		}
		thrown.addSuppressed(failure);
	}

}
