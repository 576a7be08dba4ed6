package org.sensible.sandbox.confluence;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.security.ContentPermissionSet;
import com.atlassian.sal.api.user.UserKey;
import java.util.Collection;
import java.util.List;
import org.sensible.sandbox.Transactions;
import org.sensible.sandbox.confluence.Restrictions.Kind;
import org.sensible.sandbox.confluence.Restrictions.Operation;

/** The host's restrictions of single pages. Asks nobody for permission, and writes in a transaction only. */
final class HostRestrictions implements ContentPermissionManager {

    private final Restrictions restrictions;
    private final HostUsers users;
    private final Transactions transactions;

    HostRestrictions(Restrictions restrictions, HostUsers users, Transactions transactions) {
        this.restrictions = restrictions;
        this.users = users;
        this.transactions = transactions;
    }

    @Override
    public void setContentPermissions(
            Collection<ContentPermission> permissions, ContentEntityObject content, String type) {
        if (!transactions.isActive()) {
            throw new IllegalStateException("setContentPermissions outside of a transaction: use TransactionTemplate");
        }
        if (!content.isPersistent()) {
            throw new IllegalStateException("restrictions are for a page that is stored");
        }
        Operation operation = operation(type);
        restrictions.lift(content.getId(), operation);
        for (ContentPermission permission : permissions) {
            if (!permission.getType().equals(type)) {
                throw new IllegalArgumentException(
                        "a permission to " + permission.getType() + " among those to " + type);
            }
            if (permission.isGroupPermission()) {
                restrictions.allow(content.getId(), operation, Kind.GROUP, permission.getGroupName());
            } else {
                String key = permission.getUserSubject().getKey().getStringValue();
                restrictions.allow(content.getId(), operation, Kind.USER, key);
            }
        }
    }

    @Override
    public List<ContentPermissionSet> getContentPermissionSets(ContentEntityObject content, String type) {
        ContentPermissionSet set = new ContentPermissionSet(type, content);
        restrictions
                .names(content.getId(), operation(type), Kind.GROUP)
                .forEach(name -> set.addContentPermission(ContentPermission.createGroupPermission(type, name)));
        restrictions
                .names(content.getId(), operation(type), Kind.USER)
                .forEach(key -> set.addContentPermission(
                        ContentPermission.createUserPermission(type, users.getUserByKey(new UserKey(key)))));
        return set.isEmpty() ? List.of() : List.of(set);
    }

    private static Operation operation(String type) {
        return switch (type) {
            case ContentPermission.VIEW_PERMISSION -> Operation.VIEW;
            case ContentPermission.EDIT_PERMISSION -> Operation.EDIT;
            default -> throw new IllegalArgumentException("The sandbox restricts View and Edit, not " + type);
        };
    }
}
