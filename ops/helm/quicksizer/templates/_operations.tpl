{{/* Parts of the pods that run a command for operators. Arguments: root, component, values. */}}

{{- define "quicksizer.operations.cronjob" -}}
apiVersion: batch/v1
kind: CronJob
metadata:
  name: {{ .root.Release.Name }}-{{ .component }}
  labels: {{- include "quicksizer.labels" . | nindent 4 }}
spec:
  schedule: {{ .values.schedule | quote }}
  timeZone: {{ .root.Values.operations.timeZone }}
  concurrencyPolicy: Forbid
  # a run that was missed is made up for
  startingDeadlineSeconds: 7200
  jobTemplate:
    spec:
      backoffLimit: {{ .values.retries }}
      activeDeadlineSeconds: {{ .values.deadlineSeconds }}
      template:
        metadata:
          labels: {{- include "quicksizer.labels" . | nindent 12 }}
        spec:
          restartPolicy: Never
          {{- include "quicksizer.operations.pod" . | nindent 10 }}
{{- end }}

{{- define "quicksizer.operations.pod" -}}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets: {{- toYaml . | nindent 2 }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile: { type: RuntimeDefault }
volumes:
  - name: tmp
    emptyDir: { medium: Memory, sizeLimit: 64Mi }
  - name: operations
    secret: { secretName: {{ .root.Values.operations.secretName }}, defaultMode: 0440 }
  - name: authorities
    configMap: { name: {{ .root.Values.authorities }} }
  {{- if eq .component "backup" }}
  - name: secrets
    secret: { secretName: {{ .root.Values.secretName }}, defaultMode: 0440 }
  {{- end }}
  {{- with .values.claim }}
  - name: data
    persistentVolumeClaim: { claimName: {{ . }} }
  {{- end }}
containers:
  - name: {{ .component }}
    image: {{ include "quicksizer.image" (dict "root" .root "component" "ops") }}
    securityContext:
      allowPrivilegeEscalation: false
      readOnlyRootFilesystem: true
      capabilities: { drop: [ALL] }
    resources: {{- toYaml .values.resources | nindent 6 }}
    volumeMounts:
      - { name: tmp, mountPath: /tmp }
      - { name: operations, mountPath: /run/secrets/quicksizer-operations, readOnly: true }
      - { name: authorities, mountPath: /etc/quicksizer, readOnly: true }
      {{- if eq .component "backup" }}
      # a part of the backup
      - { name: secrets, mountPath: /run/secrets/quicksizer, readOnly: true }
      {{- end }}
      {{- if .values.claim }}
      - { name: data, mountPath: /data }
      {{- end }}
    {{- include (printf "quicksizer.%s" .component) . | nindent 4 }}
{{- end }}

{{/* Arguments: root, component, target: what it connects to beside DNS, a key of the values "network". */}}
{{- define "quicksizer.operations.network" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ .root.Release.Name }}-{{ .component }}
  labels: {{- include "quicksizer.labels" . | nindent 4 }}
spec:
  podSelector:
    matchLabels: {{- include "quicksizer.labels" . | nindent 6 }}
  policyTypes: [Ingress, Egress]
  egress:
    {{- include "quicksizer.network.dns" . | nindent 4 }}
    {{- with .target }}
    {{- include "quicksizer.network.target" (index $.root.Values.network .) | nindent 4 }}
    {{- end }}
{{- end }}

{{- define "quicksizer.network.dns" -}}
- to:
    - namespaceSelector:
        matchLabels: { kubernetes.io/metadata.name: kube-system }
      podSelector:
        matchLabels: { k8s-app: kube-dns }
  ports:
    - { protocol: UDP, port: 53 }
    - { protocol: TCP, port: 53 }
{{- end }}

{{- define "quicksizer.network.target" -}}
- ports:
    {{- range .ports | default (list .port) }}
    - { protocol: TCP, port: {{ . }} }
    {{- end }}
  {{- with .blocks }}
  to:
    {{- range . }}
    - ipBlock: { cidr: {{ . }} }
    {{- end }}
  {{- end }}
{{- end }}
