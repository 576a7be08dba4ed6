package com.atlassian.jira.entity.property;

import com.atlassian.jira.bc.ServiceResultImpl;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;

/**
 * Properties of things, as far as a user may see and change those.
 *
 * <p>Signature: source, jira 6.3; docs, jira 7.0 (PropertyServiceResult); Option package on 11 unverified. Trimmed to what is
 * called: the real bounds of the type, and the constructors' {@code Option} of what was found, are left out.
 */
public interface EntityPropertyService<T> {
    SetPropertyValidationResult validateSetProperty(ApplicationUser user, Long entityId, PropertyInput propertyInput);

    PropertyResult setProperty(ApplicationUser user, SetPropertyValidationResult propertyValidationResult);

    /** What came of a call about a property. */
    class PropertyResult extends ServiceResultImpl {

        protected PropertyResult(ErrorCollection errorCollection) {
            super(errorCollection);
        }
    }

    /** Whether a property may be set; only one that is valid may be used. */
    class SetPropertyValidationResult extends ServiceResultImpl {

        protected SetPropertyValidationResult(ErrorCollection errorCollection) {
            super(errorCollection);
        }
    }

    /** A property to set. */
    class PropertyInput {

        private final String value;
        private final String key;

        public PropertyInput(String value, String key) {
            this.value = value;
            this.key = key;
        }

        public String getPropertyValue() {
            return value;
        }

        public String getPropertyKey() {
            return key;
        }
    }
}
