package io.github.reflexboot.page;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.servlet.FlashMapManager;

/**
 * Keeps reflexes from eating the flash attributes of other pages.
 *
 * @since 0.1.0
 */
public final class PageFlashMapPostProcessor implements BeanPostProcessor {

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return (bean instanceof FlashMapManager manager) ? new PageFlashMapManager(manager) : bean;
	}

}
